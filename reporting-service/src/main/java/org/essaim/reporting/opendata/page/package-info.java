/** Where the tables are, and what they mean. */
package org.essaim.reporting.opendata.page;
