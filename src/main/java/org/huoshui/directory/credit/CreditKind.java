package org.huoshui.directory.credit;

/**
 * A kind of thing departments know about firms (行政处罚), a row of the dictionary.
 *
 * @param latestOnly a standing: each new item takes the place of the one before
 */
record CreditKind(String code, String name, String english, boolean latestOnly) {}
