package org.essaim.incubator.division.page;

import org.essaim.incubator.division.read.DivisionFigures;
import org.essaim.incubator.division.read.StreamRow;

/** A division as pages show it. */
record DivisionCard(StreamRow stream, DivisionFigures figures) {}
