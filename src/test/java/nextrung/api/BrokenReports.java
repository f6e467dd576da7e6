package nextrung.api;

import nextrung.framework.Framework;

/// An engine that was whole when the server opened it, and then breaks down at whatever is asked.
final class BrokenReports extends WordReports {
  private volatile boolean broken;

  void breakDown() {
    broken = true;
  }

  @Override
  public Framework framework() {
    if (broken) {
      throw new IllegalStateException("the index is gone");
    }
    return super.framework();
  }
}
