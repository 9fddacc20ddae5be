/** What figures say, as the heading above them has it. */
package org.essaim.reporting.headline.domain;
