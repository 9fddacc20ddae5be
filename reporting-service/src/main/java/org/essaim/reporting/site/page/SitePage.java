package org.essaim.reporting.site.page;

/** A controller whose answers are pages for people, inside the common frame. */
public interface SitePage {}
