// Preloaded into the VS Code server: when the script that started it is gone, killed outright perhaps, its
// end of this pipe closes, and the server takes its extension hosts with it.
const isServer = process.send === undefined;

if (isServer) {
  process.stdin.on('close', end).on('end', end).resume();
  process.stdin.unref?.();
}

function end() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(0);
  }
}
