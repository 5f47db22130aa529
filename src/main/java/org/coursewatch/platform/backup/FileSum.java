package org.coursewatch.platform.backup;

/**
 * A file in a backup.
 *
 * @param path where it lies in the folder of the server's data, with slashes
 * @param bytes how long it is
 * @param sha256 of its content, hexadecimal in lower case
 */
record FileSum(String path, long bytes, String sha256) {}
