/** What attracts users, and spreads. */
package org.essaim.reporting.generalization.read;
