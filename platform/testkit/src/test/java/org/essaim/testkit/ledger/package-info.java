/** What each class of tests costs: {@code target/ledger.tsv} of its module (decision 0153). */
package org.essaim.testkit.ledger;
