package org.coursewatch.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes the body of a request may have, on a resource method or on the whole resource.
 * Without it the limit of the service holds, {@code quarkus.http.limits.max-body-size}. A larger
 * body is answered by a {@code TOO_LARGE} problem, whether its length is declared or not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface BodyLimit {

  /** What a document that a person or a machine sends for one course needs at most: 64 KiB. */
  int ONE_DOCUMENT = 64 * 1024;

  /** In bytes; the last one is still taken. */
  int value();
}
