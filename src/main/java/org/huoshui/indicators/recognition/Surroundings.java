package org.huoshui.indicators.recognition;

/**
 * Where a figure stands. Places are folded; {@code own} is what belongs to it alone: from the figure before it in the
 * clause up to the next one, or to the next 、.
 */
record Surroundings(
        int from,
        int unitTo,
        int ownFrom,
        int ownTo,
        int clauseFrom,
        int clauseTo,
        int sentenceFrom,
        int sentenceTo,
        int[] clauses) {

    private static final double EARLIER_CLAUSE = 0.76;
    private static final double PER_CLAUSE = 0.07;
    private static final double FARTHEST_CLAUSE = 0.48;

    /** How much a word at a place has to do with the figure, 0 to 1. */
    double nearness(int wordFrom, int wordTo) {
        if (wordFrom >= ownFrom && wordTo <= from) return 1;
        if (wordFrom >= unitTo && wordTo <= ownTo) return wordFrom - unitTo <= 8 ? 1 : 0.95;
        if (wordFrom >= clauseFrom && wordTo <= clauseTo) return wordTo <= from ? 0.86 : 0.6;
        if (wordFrom >= clauseTo) return wordFrom < sentenceTo ? 0.3 : 0;
        if (wordFrom < sentenceFrom) return 0.42;
        int between = 0;
        for (int clause : clauses) if (clause > wordFrom && clause < clauseFrom) between++;
        return Math.max(FARTHEST_CLAUSE, EARLIER_CLAUSE - PER_CLAUSE * between);
    }
}
