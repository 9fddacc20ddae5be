/** Double entry in two units: nothing appears and nothing vanishes (R12). */
package org.essaim.micro.ledger.domain;
