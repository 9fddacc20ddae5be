package org.essaim.incubator.search.domain;

/** What stands first among what is found. */
public enum SearchOrder {
    /**
     * What fits the words best, words of a title most of all; without words the same as {@link
     * #LATEST}.
     */
    BEST,
    /** What came last, or changed last. */
    LATEST,
    /** What has the most users; irritants and lessons by those of their initiative, or last. */
    USERS
}
