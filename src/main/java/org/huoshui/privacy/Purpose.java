package org.huoshui.privacy;

/**
 * What a whole number may be wanted for.
 *
 * @param wordsNeeded the purpose alone does not say enough
 */
record Purpose(String code, String zh, String en, boolean wordsNeeded) {}
