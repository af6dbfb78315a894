import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './processes.mjs';

const heartbeatMs = 5_000;
const abandonedMs = 60_000;

/**
 * Does some work while no other process on this machine does work under the same lock file. A lock whose
 * owner was killed is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if somebody else has the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  await mkdir(dirname(file), { recursive: true });
  for (let waited = false; !(await take(file)); waited = true) {
    if (!waited) onWait();
    await sleep(500);
  }
  const forget = atExit(() => rmSync(file, { force: true }));
  const heartbeat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    forget();
    await rm(file, { force: true });
  }
}

/** A hard link appears whole or not at all, so a lock is never seen without its owner's id in it. */
async function take(file) {
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!(await abandoned(file))) return false;
    await discard(file);
  } finally {
    await rm(own, { force: true });
  }
  return take(file);
}

async function abandoned(file) {
  try {
    const owner = Number(await readFile(file, 'utf8'));
    const { mtimeMs } = await stat(file);
    return !isRunning(owner) || Date.now() - mtimeMs > abandonedMs;
  } catch {
    return false;
  }
}

/** Two waiting processes may see the same abandoned lock; the rename lets one of them remove it. */
async function discard(file) {
  const aside = `${file}.old.${process.pid}`;
  try {
    await rename(file, aside);
    if (!(await abandoned(aside))) await link(aside, file).catch(() => {});
    await rm(aside, { force: true });
  } catch {
    // The other one was faster.
  }
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
