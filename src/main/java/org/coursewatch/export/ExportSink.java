package org.coursewatch.export;

/** Takes a file as it comes into being. */
public interface ExportSink {

  /** Takes the next {@code length} bytes of {@code bytes} from {@code from} on. */
  void write(byte[] bytes, int from, int length);

  /** One more row is made. */
  void row();
}
