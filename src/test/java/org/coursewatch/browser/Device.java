package org.coursewatch.browser;

/** On what a page is looked at. */
public enum Device {
  /** An old office screen. */
  DESKTOP(1280, 800, false),
  PHONE(390, 844, true);

  final int width;
  final int height;
  final boolean isTouched;

  Device(int width, int height, boolean isTouched) {
    this.width = width;
    this.height = height;
    this.isTouched = isTouched;
  }

  /** In CSS pixels: what is below is seen only after scrolling. */
  public int height() {
    return height;
  }
}
