package org.essaim.contract.message.v1;

/** What only the centre may publish, on its own stream. */
public sealed interface CentreMessage extends FederationMessage
        permits DivisionAdmitted,
                DivisionNamed,
                SigningKeyRegistered,
                SigningKeyRevoked,
                EnvelopeAllocated,
                EnvelopeWithdrawalRequested,
                FundingStopped,
                FundingReinstated,
                FundingWarned,
                GeneralizationCaseOpened,
                GeneralizationProposed,
                GeneralizationTitleCorrected,
                PolicyPublished,
                BoardDecided,
                GeneralizationCredited,
                ControlFindingOpened,
                ControlFindingAnswered,
                ControlFindingClosed,
                ControlSampleDrawn,
                OfficeListed,
                OfficeRetired,
                ObstacleAnswered {}
