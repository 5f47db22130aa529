package org.coursewatch.platform.rest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes out of each span what could tell of a person or open something for whoever reads it: the
 * address asked for, with its ids, tokens and query, and where the caller sits. The route stays.
 */
@ApplicationScoped
public class NamelessSpans implements SpanProcessor {

  private static final String TAKEN_OUT = "-";

  private static final List<AttributeKey<String>> PERSONAL =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("http.url"),
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("http.client_ip"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("user_agent.original"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : PERSONAL) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, TAKEN_OUT);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // Everything was taken out when it began.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
