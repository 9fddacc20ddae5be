/** What follows here from a division's admission. */
package org.essaim.reporting.division.automation;
