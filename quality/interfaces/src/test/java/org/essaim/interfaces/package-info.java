/** The interfaces, used with programs that nobody here wrote. */
package org.essaim.interfaces;
