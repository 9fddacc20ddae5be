/** What hurts people again and again, and who works on it. */
package org.essaim.reporting.irritant.read;
