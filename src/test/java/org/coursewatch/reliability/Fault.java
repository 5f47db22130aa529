package org.coursewatch.reliability;

/** What happens to a cluster of database nodes, and what is done about it afterwards. */
enum Fault {
  PRIMARY_KILLED("kill -9 of everything on the primary's machine", "kill", "start", true),
  PRIMARY_CUT_OFF("the primary's network cable pulled", "cut", "mend", true),
  PRIMARY_PARTED(
      "the primary cut from the other nodes, not from the service", "part", "mend", true),
  SERVER_CRASHED("kill -9 of the primary's PostgreSQL", "crash", "", true),
  STANDBY_KILLED("kill -9 of the machine every commit waits for", "kill", "start", false),
  HANDED_OVER("the lead handed over for maintenance", "switchover", "", true);

  private final String words;
  private final String command;
  private final String repair;
  private final boolean isOfPrimary;

  Fault(String words, String command, String repair, boolean isOfPrimary) {
    this.words = words;
    this.command = command;
    this.repair = repair;
    this.isOfPrimary = isOfPrimary;
  }

  /** What happens, for people. */
  String words() {
    return words;
  }

  /** The command of the cluster's script that makes it happen. */
  String command() {
    return command;
  }

  /** The command that undoes it; empty where the cluster does that by itself. */
  String repair() {
    return repair;
  }

  /** Whether it happens to the node that leads, so that another one leads afterwards. */
  boolean isOfPrimary() {
    return isOfPrimary;
  }
}
