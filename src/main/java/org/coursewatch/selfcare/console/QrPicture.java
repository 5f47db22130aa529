package org.coursewatch.selfcare.console;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code: the path of an SVG picture and how wide it is, in modules. */
record QrPicture(int size, String path) {

  /** The quiet zone around the code that ISO/IEC 18004 asks for, in modules. */
  private static final int BORDER = 4;

  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * BORDER, path.toString());
  }
}
