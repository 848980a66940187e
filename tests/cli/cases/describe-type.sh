palcare describe referral
