package org.coursewatch.platform.print;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code, drawn as SVG. */
public final class QrSvg {

  /** The quiet zone around the code that ISO/IEC 18004 asks for, in modules. */
  private static final int BORDER = 4;

  private QrSvg() {}

  /** An SVG document that holds {@code text}; also fit to stand inside a page. */
  public static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    int size = code.size + 2 * BORDER;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" role="img">
        <rect width="100%%" height="100%%" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
        """
        .formatted(size, path);
  }
}
