import { createHash, timingSafeEqual } from 'node:crypto';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

/** Who may ask: this machine, from the workbench's own pages, with the token of this start. */
export interface Keys {
  /** The token of the link that was printed; null: it has expired, and a new link is to be asked for. */
  isValid(token: string): boolean;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses a name that only points here (DNS rebinding), and a page of another origin that asks here. */
export const ownMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!loopback.has(host.replace(/:\d+$/, '')))
    throw new Refusal(
      'foreign-host',
      'This address is for the machine it runs on: open the link that the terminal shows.',
    );
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (foreign || (site !== undefined && !['same-origin', 'none'].includes(site) && !isVisit(context.req)))
    throw new Refusal('foreign-origin', 'Another page asked for this: only the workbench itself may.');
  await next();
};

/** A link from another case on this machine to the page, which holds nothing of the case without its token. */
function isVisit(req: HonoRequest): boolean {
  const page = req.method === 'GET' && !/^\/(api|cli)\//.test(req.path);
  const said = ['site', 'mode', 'dest'].map((about) => req.header(`sec-fetch-${about}`)).join(' ');
  return page && said === 'same-site navigate document';
}

/** Asks for the token with every request for data; it travels in a header, so that no link, history or log holds it. */
export const withToken =
  (keys: Keys): MiddlewareHandler =>
  async (context, next) => {
    const said = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (said === undefined)
      throw new Refusal('no-token', 'This page was opened without its key: open the link that the terminal shows.');
    if (!keys.isValid(said))
      throw new Refusal(
        'token-expired',
        'The key of this page has expired: run "tributary open" again and use its link.',
      );
    await next();
  };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
export const sameToken = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
