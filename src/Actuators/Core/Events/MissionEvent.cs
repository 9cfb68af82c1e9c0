using System.Text.Json.Serialization;

namespace LamRobot.Actuators;

/// <summary>Something that happened while acting: what the journal keeps and what a listener sees.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission; empty when it concerns no single mission.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(MissionBegun), "mission_begun")]
[JsonDerivedType(typeof(MissionWaiting), "mission_waiting")]
[JsonDerivedType(typeof(PlanMade), "plan_made")]
[JsonDerivedType(typeof(ApprovalAsked), "approval_asked")]
[JsonDerivedType(typeof(ApprovalAnswered), "approval_answered")]
[JsonDerivedType(typeof(StepStarting), "step_starting")]
[JsonDerivedType(typeof(StepProgressed), "step_progressed")]
[JsonDerivedType(typeof(StepEnded), "step_ended")]
[JsonDerivedType(typeof(StepVerified), "step_verified")]
[JsonDerivedType(typeof(StepRecovered), "step_recovered")]
[JsonDerivedType(typeof(Replanning), "replanning")]
[JsonDerivedType(typeof(QuestionAsked), "question_asked")]
[JsonDerivedType(typeof(QuestionAnswered), "question_answered")]
[JsonDerivedType(typeof(StopRequested), "stop_requested")]
[JsonDerivedType(typeof(StopCompleted), "stop_completed")]
[JsonDerivedType(typeof(StopReleased), "stop_released")]
[JsonDerivedType(typeof(ReleaseRefused), "release_refused")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(MissionEnded), "mission_ended")]
[JsonDerivedType(typeof(JournalPruned), "journal_pruned")]
public abstract record MissionEvent(DateTimeOffset Time, string MissionId);
