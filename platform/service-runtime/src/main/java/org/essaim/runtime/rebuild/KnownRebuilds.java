package org.essaim.runtime.rebuild;

import java.util.List;

/**
 * What an operator sees of rebuilds.
 *
 * @param projections that can be rebuilt
 * @param last the last rebuild of each that ever was
 */
public record KnownRebuilds(List<String> projections, List<RebuildProgress> last) {}
