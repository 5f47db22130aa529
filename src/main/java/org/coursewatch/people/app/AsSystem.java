package org.coursewatch.people.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case of the service itself, such as a sweep: its transactions act as {@link
 * org.coursewatch.people.Actor#SYSTEM} and see everything. Everybody else's say who acts by the
 * {@code Actor} they are given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AsSystem {}
