package org.essaim.incubator.search.read;

import module java.base;

import org.essaim.incubator.search.domain.SearchFilter;

/**
 * A search that somebody keeps under a name.
 *
 * @param filter what it looks for
 * @param seen the news of the latest entry when its owner last looked: what has more is new
 * @param newResults what it finds that came, or changed so that it may be found, since its owner
 *     last looked; 100 means that or more
 */
public record SavedSearch(
        UUID id, String name, SearchFilter filter, LocalDate savedOn, long seen, int newResults) {}
