package org.coursewatch.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that is no {@code GET} and goes on while the service only reads: it asks, and records
 * nothing but that it was asked; or it is the way out of that time.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DuringReadOnly {}
