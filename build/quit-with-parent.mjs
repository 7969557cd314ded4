/** Preloaded into a child (`--import`): ends it when the program that started it is gone, so that no orphan stays. */
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
