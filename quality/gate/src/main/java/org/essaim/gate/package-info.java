/**
 * What {@code ./verify} says at its end, and the page of a whole night (decision 0153). Nothing
 * here needs a library or a build, as it speaks of builds that failed too: {@code java
 * .../Summary.java} compiles what it needs.
 */
package org.essaim.gate;
