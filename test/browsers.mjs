// Finds the three browsers that the tests run in, and installs them where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

const MAC = process.platform === 'darwin';
const WINDOWS = process.platform === 'win32';
const WINDOWS_ROOTS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, WINDOWS ? `${name}.exe` : name));

const applications = (name) =>
  MAC
    ? ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      )
    : [];

const programs = (...path) =>
  WINDOWS ? WINDOWS_ROOTS.filter(Boolean).map((root) => join(root, ...path)) : [];

const first = (...candidates) => candidates.flat().find((path) => path && existsSync(path));

const findChromium = () =>
  first(
    process.env.PLAINVIEW_CHROMIUM,
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap(onPath),
    ['Google Chrome', 'Chromium'].flatMap(applications),
    programs('Google', 'Chrome', 'Application', 'chrome.exe'),
  );

const findFirefox = () =>
  first(
    process.env.PLAINVIEW_FIREFOX,
    ['firefox-esr', 'firefox'].flatMap(onPath),
    applications('Firefox').map((path) => path.replace(/Firefox$/, 'firefox')),
    programs('Mozilla Firefox', 'firefox.exe'),
  );

/** WebKit is WebKitGTK's driver, its small browser and a virtual screen: Linux only. */
const findWebkit = () => {
  const driver = first(process.env.PLAINVIEW_WEBKIT_DRIVER, onPath('WebKitWebDriver'));
  const screen = first(onPath('Xvfb'));
  const libraries = ['x86_64', 'aarch64', 'arm'].flatMap((cpu) =>
    ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${cpu}-linux-gnu*/webkit2gtk-${version}/MiniBrowser`),
  );
  const browser = first(
    process.env.PLAINVIEW_MINIBROWSER,
    libraries.map((path) => path.replace('gnu*', path.includes('/arm-') ? 'gnueabihf' : 'gnu')),
    ['/usr/lib64/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'],
  );
  return driver && screen && browser ? { driver, screen, browser } : undefined;
};

/**
 * The browsers of this machine.
 * @returns {{chromium?: string, firefox?: string, webkit?: {driver: string, screen: string, browser: string}}}
 */
export const findBrowsers = () => ({
  chromium: findChromium(),
  firefox: findFirefox(),
  webkit: findWebkit(),
});

/** Debian's packages, by engine. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
};

const ELSEWHERE = {
  chromium: 'install Chrome or Chromium, or name its program in PLAINVIEW_CHROMIUM',
  firefox: 'install Firefox, or name its program in PLAINVIEW_FIREFOX',
  webkit: 'WebKitGTK runs on Linux only; its driver is WebKitWebDriver and its screen is Xvfb',
};

/** Whether this is Debian (or a child of it) and we may install packages. */
export const mayInstall = async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
};

/** Installs Debian packages. @returns {boolean} whether apt-get said that it worked. */
export const installPackages = (names) => {
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...names);
};

/** How a person gets a browser that is missing, in one line. */
export const howToGet = (engine) =>
  `${engine} is missing: on Debian or Ubuntu run "sudo apt-get install ${PACKAGES[engine].join(' ')}"; elsewhere ${ELSEWHERE[engine]}.`;

/**
 * Finds the browsers, after installing what is missing where that is possible.
 * @param {(line: string) => void} say
 */
export const provideBrowsers = async (say) => {
  const missing = ENGINES.filter((engine) => !findBrowsers()[engine]);
  if (missing.length > 0 && (await mayInstall())) {
    const names = missing.flatMap((engine) => PACKAGES[engine]);
    say(`Installing ${names.join(', ')}`);
    installPackages(names);
  }
  return findBrowsers();
};
