package org.coursewatch.platform.backup;

/** A file that is no backup, or not the whole one that was made. Nothing of it is used. */
public final class DamagedBackup extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedBackup(String what) {
    super(what);
  }

  DamagedBackup(String what, Exception cause) {
    super(what, cause);
  }
}
