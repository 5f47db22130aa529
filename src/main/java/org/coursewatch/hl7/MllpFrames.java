package org.coursewatch.hl7;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The minimal lower layer protocol: a message stands between a vertical tab and a file separator
 * with a carriage return. Between messages line ends are passed over.
 */
final class MllpFrames {

  private static final int START = 0x0B;
  private static final int END = 0x1C;
  private static final int RETURN = '\r';

  private MllpFrames() {}

  /**
   * The next message, null where the other side has no more.
   *
   * @param most of how many bytes at most; what is longer ends the connection
   * @throws IOException when there is something else, or it ends in the middle
   */
  static byte @Nullable [] read(InputStream in, int most) throws IOException {
    int first = in.read();
    while (first == RETURN || first == '\n') {
      first = in.read();
    }
    if (first < 0) {
      return null;
    }
    if (first != START) {
      throw new IOException("not the start of a message");
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int before = -1;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (before == END && next == RETURN) {
        return message.toByteArray();
      }
      if (before == END) {
        message.write(END);
      }
      if (next != END) {
        message.write(next);
      }
      if (message.size() > most) {
        throw new IOException("a message of more than " + most + " bytes");
      }
      before = next;
    }
    throw new EOFException("the connection ended in the middle of a message");
  }

  /** Sends {@code message} at once. */
  static void write(OutputStream out, byte[] message) throws IOException {
    byte[] frame = new byte[message.length + 3];
    frame[0] = START;
    System.arraycopy(message, 0, frame, 1, message.length);
    frame[message.length + 1] = END;
    frame[message.length + 2] = RETURN;
    out.write(frame);
    out.flush();
  }
}
