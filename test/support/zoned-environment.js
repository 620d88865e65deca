const { TestEnvironment } = require('jest-environment-node');

/**
 * Runs a test file in the time zone its project names, so that nothing pure may depend on the machine's own. The real
 * `process.env` is set, outside the test's sandbox: only that moves the zone of `Date`. It is put back afterwards, because
 * another project may use the same worker.
 */
class ZonedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.zoneBefore = process.env.TZ;
    process.env.TZ = config.projectConfig.testEnvironmentOptions.timeZone;
  }

  async teardown() {
    if (this.zoneBefore === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = this.zoneBefore;
    }
    await super.teardown();
  }
}

module.exports = ZonedEnvironment;
