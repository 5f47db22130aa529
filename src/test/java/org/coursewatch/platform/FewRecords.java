package org.coursewatch.platform;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A database that only a few test classes fill: for those that read the first page of a list, where
 * the records of all the others would push their own to a later one.
 */
public final class FewRecords implements QuarkusTestProfile {}
