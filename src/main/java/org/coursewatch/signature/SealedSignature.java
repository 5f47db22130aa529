package org.coursewatch.signature;

/**
 * A signature with the service's seal over all of it (21 CFR 11.70).
 *
 * @param number its place among all signatures, growing; 0 before it is stored
 * @param signature what is sealed
 * @param seal Ed25519 with the id of the key, hexadecimal
 */
public record SealedSignature(long number, ElectronicSignature signature, String seal) {}
