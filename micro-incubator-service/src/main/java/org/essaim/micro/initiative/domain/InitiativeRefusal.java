package org.essaim.micro.initiative.domain;

import org.essaim.contract.decision.Refusal;

/** Why something was not done with an initiative. */
public sealed interface InitiativeRefusal extends Refusal
        permits LifecycleRefusal,
                FundingRefusal,
                SpendingRefusal,
                EvidenceRefusal,
                TeamRefusal,
                DemoRefusal,
                ReceiptRefusal,
                CorrectionRefusal {}
