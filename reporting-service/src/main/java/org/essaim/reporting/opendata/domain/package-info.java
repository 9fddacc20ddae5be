/** The open tables, column by column; what their records say is the data dictionary. */
package org.essaim.reporting.opendata.domain;
