/** Preloaded into a child (`--import`): ends it when the program that started it is gone, so that no orphan stays. */
if (process.channel) {
  // On Windows a signal to oneself is the end at once: whoever listens for it is told instead.
  process.on('disconnect', () => process.emit('SIGTERM', 'SIGTERM') || process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
