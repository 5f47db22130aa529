package org.coursewatch.platform.picture;

/** A file that is not taken as a photo, and why. */
public final class UnusablePicture extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a file is not taken. */
  public enum Reason {
    EMPTY("is empty", "Take the photo again."),
    TOO_LARGE("is larger than 8 MB", "Choose a smaller size in the camera, or take a screenshot."),
    /** A photo as newer phones keep it, which browsers and Java do not show. */
    HEIC(
        "is a HEIC photo, which cannot be shown here",
        "Set the camera to take JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible),"
            + " or send a screenshot of the photo."),
    UNKNOWN_FORMAT("is neither a JPEG nor a PNG photo", "Send a JPEG or a PNG photo."),
    TOO_MANY_PIXELS("has too many pixels", "Choose a smaller size in the camera."),
    TOO_SMALL("is too small to read a test on it", "Send the photo as the camera took it."),
    DAMAGED("is damaged or incomplete", "Take the photo again, and send it once more.");

    private final String text;
    private final String remedy;

    Reason(String text, String remedy) {
      this.text = text;
      this.remedy = remedy;
    }

    /** What is wrong, continuing "the photo". */
    public String text() {
      return text;
    }

    /** What helps. */
    public String remedy() {
      return remedy;
    }
  }

  private final Reason reason;

  UnusablePicture(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
