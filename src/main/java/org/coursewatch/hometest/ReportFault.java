package org.coursewatch.hometest;

/** What can be wrong with what a patient sends: a closed list, each with the field it is beside. */
public enum ReportFault {
  KIT_MISSING("kit", "is missing", "Send what the box is called."),
  LOT_MISSING("lot", "is missing", "Send the lot number that is printed on box or pouch."),
  EXPIRY_MISSING("expiresOn", "is missing", "Send the last day on which the kit may be used."),
  TAKEN_MISSING("takenAt", "is missing", "Send when the test was started."),
  READ_MISSING("readAt", "is missing", "Send when the result was read."),
  READ_IN_FUTURE("readAt", "lies in the future", "Send when the result was read."),
  READ_BEFORE_TAKEN(
      "readAt", "lies before the start of the test", "Send when the result was read."),
  TAKEN_LONG_AGO(
      "takenAt", "lies more than three days back", "Do a new test with a new code and send that."),
  CODE_MISSING("code", "is missing", "Send the code that lies beside the kit on the photo."),
  CODE_UNKNOWN("code", "is no code of this course", "Ask for a code, and send that."),
  CODE_EXPIRED("code", "has expired", "Ask for a new code and take a new photo with it."),
  CODE_USED("code", "was used already", "Ask for a new code and take a new photo with it."),
  PHOTO_MISSING("photo", "is missing", "Send a photo of the kit with the code beside it.");

  private final String field;
  private final String reason;
  private final String remedy;

  ReportFault(String field, String reason, String remedy) {
    this.field = field;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** The name of the field, as in JSON. */
  public String field() {
    return field;
  }

  /** What is wrong, continuing the name of the field. */
  public String reason() {
    return reason;
  }

  /** What would be right. */
  public String remedy() {
    return remedy;
  }
}
