package org.coursewatch.platform;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The database as its owner sees it: everything, whoever acts. The service never has it. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Owner {}
