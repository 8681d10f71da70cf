import { createInterface } from 'node:readline/promises';

/** A question to whoever sits at the terminal: yes is y, да or 예, anything else is no. */
export async function askTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|д|да|예|네)$/iu.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
