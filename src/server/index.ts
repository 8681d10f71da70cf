/**
 * A finished page on this machine's loopback, for the person who sits at it.
 *
 * It answers one address with one page, checks the Host header against DNS rebinding, lets the page load nothing from elsewhere, and
 * decides nothing.
 */
export { type Served, servePage } from './serve-page.ts';
