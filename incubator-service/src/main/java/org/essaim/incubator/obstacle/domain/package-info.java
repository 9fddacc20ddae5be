/** What stands in the way of initiatives, and what the centre answers (R92): pure functions. */
package org.essaim.incubator.obstacle.domain;
