package org.essaim.pages.frame;

import java.util.function.Supplier;

/** What people call the place that the service is of; asked for each page that is shown. */
@FunctionalInterface
public interface HouseName extends Supplier<String> {}
