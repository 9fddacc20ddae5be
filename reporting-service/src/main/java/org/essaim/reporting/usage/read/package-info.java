/** Who uses what, as far as it singles nobody out. */
package org.essaim.reporting.usage.read;
