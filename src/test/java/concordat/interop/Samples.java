package concordat.interop;

/// Small files of our own values, in the shapes of what the agencies publish: Seattle Police's crisis templates of
/// 2015 to 2018, Lane County's mobile crisis dispatches of 2024 to 2025, and San Diego Police's calls for service
/// of 2023.
final class Samples {
    static final String SEATTLE = """
            Template.ID,Reported.Date,Reported.Time,Occurred.Date...Time,Call.Type,Initial.Call.Type,Final.Call.Type,Disposition,Use.of.Force.Indicator,Subject.Veteran.Indicator,CIT.Officer.Requested,CIT.Officer.Dispatched,CIT.Officer.Arrived,Officer.ID,Officer.Gender,Officer.Race,Officer.Year.of.Birth,Officer.Years.of.Experience,CIT.Certified.Indicator,Officer.Bureau.Desc,Officer.Precinct.Desc,Officer.Squad.Desc,Precinct,Sector,Beat
            900001,2016-03-01T00:00:00,18:00:00,2016-03-01T15:25:09.000,911,PERSON IN BEHAVIORAL/EMOTIONAL CRISIS,--CRISIS COMPLAINT - GENERAL,Emergent Detention / ITA,N,N,N,N,Y,1  ,M,White,1982,1,N,,,,North,UNION,U2   \s
            900002,2016-03-02T00:00:00,15:10:00,1900-01-01T00:00:00.000,-,-,-,Resources Declined,N,N,Y,Y,Y,1  ,M,White,1982,1,Y,,,,-,-,-
            900003,2016-03-03T00:00:00,10:00:00,2016-03-03T09:00:00.000,911,"DISTURBANCE, MISCELLANEOUS/OTHER",--DISTURBANCE - OTHER,Taken to the moon,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900004,2016-03-04T00:00:00,10:00:00,2016-02-30T10:00:00.000,911,TRESPASS,--PROWLER - TRESPASS,-,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900005,1900-01-01T00:00:00,00:00:00,1900-01-01T00:00:00.000,-,-,-,-,N,N,N,N,N,1  ,M,White,1982,1,N,,,,-,-,-
            900006,2016-03-04T00:00:00,10:00:00,2999-01-01T10:00:00.000,911,TRESPASS,--PROWLER - TRESPASS,-,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900001,2016-03-01T00:00:00,18:00:00,2016-03-01T15:25:09.000,911,PERSON IN BEHAVIORAL/EMOTIONAL CRISIS,--CRISIS COMPLAINT - GENERAL,Mobile Crisis Team,N,N,N,N,Y,1  ,M,White,1982,1,N,,,,North,UNION,U2   \s
            900007,2016-11-06T00:00:00,03:00:00,2016-11-06T01:30:00.000,ONVIEW,TRESPASS,--PROWLER - TRESPASS,Chronic Complaint,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900008,2016-03-08T00:00:00,10:00:00
            ,2016-03-03T00:00:00,10:00:00,2016-03-03T09:00:00.000,911,TRESPASS,--PROWLER - TRESPASS,-,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900009,2016-03-09T00:00:00,10:00:00,2016-03-09T09:00:00.000,911,"OPEN QUOTE,--PROWLER - TRESPASS,-,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            900010,2016-03-10T00:00:00,10:00:00,2016-03-10T09:00:00.000,911,TRESPASS,--PROWLER - TRESPASS,Taken to the moon,N,N,N,N,N,1  ,M,White,1982,1,N,,,,East,EDWARD,E1   \s
            """;

    static final String LANE = """
            ID,End Point of Dispatch,City,Dispatch Request Date & Time,Dispatch Date & Time,Arrival on Scene Date & Time,Engagement with Client Date & Time,MCIT Departure Date & Time,Reason for Dispatch #1,Reason for Dispatch #2,Reason for Dispatch #3,Reason for Dispatch #4,Reason for Dispatch #5,Disposition,Minutes: Request → Dispatch,Minutes: Dispatch → Arrival,Minutes: Arrival → Engagement,Minutes: Arrival → Departure
            70001,Engaged client,Eugene,2025-03-01 18:00:00,2025-03-01 18:10:00,2025-03-01 18:30:00,2025-03-01 18:31:00,2025-03-01 19:00:00,Paranoia,Difficulty functioning,,,,Remained in community,10.0,20.0,1.0,30.0
            70002,Unable to Locate,Unknown,2025-03-03 10:00:00,2025-03-03 10:10:00,2025-03-03 10:30:00,2025-03-03 00:00:00,2025-03-03 10:40:00,Trauma,,,,,Other,10.0,20.0,,10.0
            70003,Refused,Springfield,2025-03-04 10:00:00,2025-03-04 09:50:00,2025-03-04 10:30:00,,2025-03-04 10:40:00,Something unheard of,,,,,Emergency Department,,40.0,,10.0
            70004,,Eugene,,,,,,,,,,,Remained in community,,,,
            70005,Cancelled,Eugene,2025-03-05 00:00:00,,,,,Paranoia,,,,,Remained in community,,,,
            """;

    static final String SAN_DIEGO = """
            incident_num,date_time,day_of_week,address_number_primary,address_dir_primary,address_road_primary,address_sfx_primary,address_dir_intersecting,address_road_intersecting,address_sfx_intersecting,call_type,disposition,beat,priority
            X0001,2023-01-01 00:00:05,1,600,,EXAMPLE,ST,,SAMPLE,,5150,K,433,1
            X0002,2023-01-01 00:00:30,1,0,,EXAMPLE,,,,,ZZTOP,W,-1,4
            X0003,2023-01-01 00:00:57,1,0,,EXAMPLE,AVE,,,,FD,QQ,523,2
            """;

    private Samples() {}
}
