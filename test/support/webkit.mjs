// Starts WebKitGTK's WebDriver on a virtual screen, and stops both when this process ends.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });

const reachable = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(true) || socket.destroy())
      .once('error', () => resolve(false));
  });

/** Starts Xvfb on a display number of its own choosing. */
const startScreen = (program, children) =>
  new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const screen = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(screen);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before its screen was ready.`)));
    screen.once('error', reject);
    let told = '';
    screen.stdio[3].on('data', (piece) => {
      told += piece;
      if (told.endsWith('\n')) resolve(`:${told.trim()}`);
    });
  });

/**
 * @param {{driver: string, screen: string}} programs
 * @returns {Promise<{port: number}>} the driver's port on 127.0.0.1
 */
export const startWebkit = async (programs) => {
  const children = [];
  const stop = () => {
    for (const child of children.reverse()) child.kill();
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  const display = await startScreen(programs.screen, children);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  children.push(driver);
  for (let tries = 0; tries < 300; tries += 1) {
    if (await reachable(port)) return { port };
    await pause(100);
  }
  throw new Error('WebKitWebDriver did not answer within 30 seconds.');
};
