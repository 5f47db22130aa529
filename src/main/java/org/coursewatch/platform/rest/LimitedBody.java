package org.coursewatch.platform.rest;

import io.vertx.ext.web.RoutingContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;

/** A body that ends with a problem when it is longer than it may be, or breaks off. */
final class LimitedBody extends FilterInputStream {

  private final long limit;
  private final RoutingContext request;
  private long read;

  LimitedBody(InputStream body, long limit, RoutingContext request) {
    super(body);
    this.limit = limit;
    this.request = request;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int count = readOn(buffer, offset, length);
    read += Math.max(count, 0);
    if (read > limit) {
      throw tooLarge();
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    throw new IOException("the body is read from its beginning to its end");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private ProblemException tooLarge() {
    byte[] rest = new byte[64 * 1024];
    long discarded = 0;
    int count = 0;
    while (count >= 0 && discarded < BodySize.MOST_DISCARDED) {
      count = readOn(rest, 0, rest.length);
      discarded += count;
    }
    if (count >= 0) {
      HangUp.afterAnswer(request);
    }
    return BodySize.tooLarge(limit).asException();
  }

  private int readOn(byte[] buffer, int offset, int length) {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      FieldError error = new FieldError("", "the body broke off", "Send the request again.");
      throw Problem.malformed(List.of(error)).asException();
    }
  }
}
